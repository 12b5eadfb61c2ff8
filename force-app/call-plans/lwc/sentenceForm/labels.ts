import form from '@salesforce/label/c.Hint_Form';
import who from '@salesforce/label/c.Hint_Who';
import verb from '@salesforce/label/c.Hint_Verb';
import what from '@salesforce/label/c.Hint_What';
import whatPlaceholder from '@salesforce/label/c.Hint_WhatPlaceholder';
import date from '@salesforce/label/c.Hint_Date';

/** Every word this component shows. */
export const labels = {
  form,
  who,
  verb,
  what,
  whatPlaceholder,
  date,
};
