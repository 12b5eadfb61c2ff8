import commitmentHeading from '@salesforce/label/c.CallPlan_CommitmentHeading';
import who from '@salesforce/label/c.CallPlan_Who';
import whoPlaceholder from '@salesforce/label/c.CallPlan_WhoPlaceholder';
import will from '@salesforce/label/c.Hint_Will';
import what from '@salesforce/label/c.CallPlan_What';
import whatPlaceholder from '@salesforce/label/c.CallPlan_WhatPlaceholder';
import by from '@salesforce/label/c.Hint_By';
import when from '@salesforce/label/c.CallPlan_When';
import itWas from '@salesforce/label/c.CallPlan_ItWas';

/** Every word this component shows. */
export const labels = { commitmentHeading, who, whoPlaceholder, will, what, whatPlaceholder, by, when, itWas };
