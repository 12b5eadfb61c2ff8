import filters from '@salesforce/label/c.DashboardFilters_Filters';
import filtersSet from '@salesforce/label/c.DashboardFilters_FiltersSet';
import team from '@salesforce/label/c.DashboardFilters_Team';
import myTeam from '@salesforce/label/c.DashboardFilters_MyTeam';
import everybody from '@salesforce/label/c.DashboardFilters_Everybody';
import owner from '@salesforce/label/c.DashboardFilters_Owner';
import allOwners from '@salesforce/label/c.DashboardFilters_AllOwners';
import stage from '@salesforce/label/c.DashboardFilters_Stage';
import allStages from '@salesforce/label/c.DashboardFilters_AllStages';
import close from '@salesforce/label/c.DashboardFilters_Close';
import anyTime from '@salesforce/label/c.DashboardFilters_AnyTime';
import within from '@salesforce/label/c.DashboardFilters_Within';
import amount from '@salesforce/label/c.DashboardFilters_Amount';
import anyAmount from '@salesforce/label/c.DashboardFilters_AnyAmount';
import orMore from '@salesforce/label/c.DashboardFilters_OrMore';
import recordType from '@salesforce/label/c.DashboardFilters_RecordType';
import allTypes from '@salesforce/label/c.DashboardFilters_AllTypes';
import review from '@salesforce/label/c.DashboardFilters_Review';
import anyReview from '@salesforce/label/c.DashboardFilters_AnyReview';
import reviewed from '@salesforce/label/c.DashboardFilters_Reviewed';
import notReviewed from '@salesforce/label/c.DashboardFilters_NotReviewed';
import period from '@salesforce/label/c.DashboardFilters_Period';
import days from '@salesforce/label/c.DashboardFilters_Days';
import quarter from '@salesforce/label/c.DashboardFilters_Quarter';
import reset from '@salesforce/label/c.DashboardFilters_Reset';

/** Every word this component shows. */
export const labels = {
  filters,
  filtersSet,
  team,
  myTeam,
  everybody,
  owner,
  allOwners,
  stage,
  allStages,
  close,
  anyTime,
  within,
  amount,
  anyAmount,
  orMore,
  recordType,
  allTypes,
  review,
  anyReview,
  reviewed,
  notReviewed,
  period,
  days,
  quarter,
  reset,
};
