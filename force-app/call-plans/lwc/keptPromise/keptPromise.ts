import type { LightningElement } from 'lwc';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import { RefreshEvent } from 'lightning/refresh';
import { notifyRecordUpdateAvailable } from 'lightning/uiRecordApi';
import savePlan from '@salesforce/apex/CallPlanController.savePlan';
import noted from '@salesforce/label/c.Promises_Noted';

/** Writes whether a customer kept a promise, says so, and lets the page around the component read again. */
export async function saveKept(component: LightningElement, planId: string, kept: string): Promise<void> {
  await savePlan({ plan: { Id: planId, Commitment_Kept__c: kept }, base: null });
  component.dispatchEvent(new ShowToastEvent({ title: noted, variant: 'success' }));
  await notifyRecordUpdateAvailable([{ recordId: planId }]);
  component.dispatchEvent(new RefreshEvent());
}
