import commitmentHeading from '@salesforce/label/c.CallPlan_CommitmentHeading';
import who from '@salesforce/label/c.CallPlan_Who';
import whoPlaceholder from '@salesforce/label/c.CallPlan_WhoPlaceholder';
import what from '@salesforce/label/c.CallPlan_What';
import whatPlaceholder from '@salesforce/label/c.CallPlan_WhatPlaceholder';
import when from '@salesforce/label/c.CallPlan_When';
import itWas from '@salesforce/label/c.CallPlan_ItWas';

/** Every word this component shows. */
export const labels = {
  commitmentHeading,
  who,
  whoPlaceholder,
  what,
  whatPlaceholder,
  when,
  itWas,
};
