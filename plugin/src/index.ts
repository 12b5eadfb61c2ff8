export { checkInstallation } from './check/installation.js';
export { readOpenFailures, readRuns, type Failure } from './job/history.js';
export { runJob, type JobRun, type JobRunOptions } from './job/run.js';
export { readSchedule, type Schedule } from './job/schedule.js';
