export { runJob, type JobRun, type JobRunOptions } from './jobRun.js';
