import form from '@salesforce/label/c.Hint_Form';
import byTheEnd from '@salesforce/label/c.Hint_ByTheEnd';
import who from '@salesforce/label/c.Hint_Who';
import will from '@salesforce/label/c.Hint_Will';
import verb from '@salesforce/label/c.Hint_Verb';
import what from '@salesforce/label/c.Hint_What';
import whatPlaceholder from '@salesforce/label/c.Hint_WhatPlaceholder';
import by from '@salesforce/label/c.Hint_By';
import date from '@salesforce/label/c.Hint_Date';

/** Every word this component shows. */
export const labels = { form, byTheEnd, who, will, verb, what, whatPlaceholder, by, date };
