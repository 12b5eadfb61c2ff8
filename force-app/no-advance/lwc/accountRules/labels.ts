import title from '@salesforce/label/c.AccountRules_Title';
import yours from '@salesforce/label/c.AccountRules_Yours';
import others from '@salesforce/label/c.AccountRules_Others';
import count from '@salesforce/label/c.AccountRules_Count';
import oneAccount from '@salesforce/label/c.AccountRules_OneAccount';
import accounts from '@salesforce/label/c.AccountRules_Accounts';
import foot from '@salesforce/label/c.AccountRules_Foot';

/** Every word this component shows. */
export const labels = { title, yours, others, count, oneAccount, accounts, foot };
