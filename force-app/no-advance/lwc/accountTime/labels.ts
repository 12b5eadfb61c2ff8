import title from '@salesforce/label/c.AccountTime_Title';
import team from '@salesforce/label/c.AccountTime_Team';
import oneAccount from '@salesforce/label/c.AccountTime_OneAccount';
import accounts from '@salesforce/label/c.AccountTime_Accounts';
import loading from '@salesforce/label/c.AccountTime_Loading';
import refresh from '@salesforce/label/c.AccountTime_Refresh';
import toFile from '@salesforce/label/c.AccountTime_ToFile';
import notSaved from '@salesforce/label/c.AccountTime_NotSaved';
import cut from '@salesforce/label/c.AccountTime_Cut';
import empty from '@salesforce/label/c.AccountTime_Empty';
import emptyHelp from '@salesforce/label/c.AccountTime_EmptyHelp';
import decided from '@salesforce/label/c.AccountTime_Decided';
import undecided from '@salesforce/label/c.AccountTime_Undecided';
import fileName from '@salesforce/label/c.AccountTime_FileName';
import fileAccount from '@salesforce/label/c.AccountTime_FileAccount';
import fileOwner from '@salesforce/label/c.AccountTime_FileOwner';
import fileHours from '@salesforce/label/c.AccountTime_FileHours';
import fileAdvancing from '@salesforce/label/c.AccountTime_FileAdvancing';
import fileContinuation from '@salesforce/label/c.AccountTime_FileContinuation';
import fileRelationship from '@salesforce/label/c.AccountTime_FileRelationship';
import fileCurrency from '@salesforce/label/c.AccountTime_FileCurrency';
import fileWon from '@salesforce/label/c.AccountTime_FileWon';
import fileWonBefore from '@salesforce/label/c.AccountTime_FileWonBefore';
import fileGrowth from '@salesforce/label/c.AccountTime_FileGrowth';
import fileBought from '@salesforce/label/c.AccountTime_FileBought';
import fileSold from '@salesforce/label/c.AccountTime_FileSold';
import fileLastAdvance from '@salesforce/label/c.AccountTime_FileLastAdvance';
import fileSuggested from '@salesforce/label/c.AccountTime_FileSuggested';
import fileWhy from '@salesforce/label/c.AccountTime_FileWhy';
import fileDecision from '@salesforce/label/c.AccountTime_FileDecision';
import fileDecidedOn from '@salesforce/label/c.AccountTime_FileDecidedOn';
import fileDecidedBy from '@salesforce/label/c.AccountTime_FileDecidedBy';

/** Every word this component shows. */
export const labels = {
  title,
  team,
  oneAccount,
  accounts,
  loading,
  refresh,
  toFile,
  notSaved,
  cut,
  empty,
  emptyHelp,
  decided,
  undecided,
  fileName,
  fileAccount,
  fileOwner,
  fileHours,
  fileAdvancing,
  fileContinuation,
  fileRelationship,
  fileCurrency,
  fileWon,
  fileWonBefore,
  fileGrowth,
  fileBought,
  fileSold,
  fileLastAdvance,
  fileSuggested,
  fileWhy,
  fileDecision,
  fileDecidedOn,
  fileDecidedBy,
};
