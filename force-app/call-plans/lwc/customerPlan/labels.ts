import subject from '@salesforce/label/c.Share_Subject';
import hello from '@salesforce/label/c.Share_Hello';
import helloAll from '@salesforce/label/c.Share_HelloAll';
import opening from '@salesforce/label/c.Share_Opening';
import youWant from '@salesforce/label/c.Share_YouWant';
import weWant from '@salesforce/label/c.Share_WeWant';
import agenda from '@salesforce/label/c.CallPlan_Agenda';
import people from '@salesforce/label/c.Share_People';
import ofCompany from '@salesforce/label/c.Share_OfCompany';
import closing from '@salesforce/label/c.Share_Closing';

/** Every word of the message. */
export const labels = { subject, hello, helloAll, opening, youWant, weWant, agenda, people, ofCompany, closing };
