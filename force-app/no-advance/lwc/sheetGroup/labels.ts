import ask from '@salesforce/label/c.SheetGroup_Ask';
import about from '@salesforce/label/c.SheetGroup_About';
import noteOn from '@salesforce/label/c.SheetGroup_NoteOn';
import noted from '@salesforce/label/c.SheetGroup_Noted';

/** Every word this component shows. */
export const labels = {
  ask,
  about,
  noteOn,
  noted,
};
