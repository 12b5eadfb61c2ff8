/** Gate: everything the metadata and the components name exists, is used, is granted, and fits the platform's limits. */
import { runGate, type Finding } from '../finding.ts';
import { withSchema, type OrgProject } from './project.ts';
import { checkApps } from './references/apps.ts';
import { checkCustomPermissions } from './references/custom-permissions.ts';
import { checkDashboards } from './references/dashboards.ts';
import { checkFieldShapes } from './references/field-shapes.ts';
import { checkGrants } from './references/grants.ts';
import { checkLabels } from './references/labels.ts';
import { checkLayouts } from './references/layouts.ts';
import { checkLimits } from './references/limits.ts';
import { checkModules } from './references/lwc-modules.ts';
import { checkTargets } from './references/lwc-targets.ts';
import { checkTemplates } from './references/lwc-templates.ts';
import { checkObjectParts } from './references/object-parts.ts';
import { checkPages } from './references/pages.ts';
import { checkPermissionSets } from './references/permission-sets.ts';
import { checkRecords } from './references/records.ts';
import { checkReportTypes } from './references/report-types.ts';
import { checkReports } from './references/reports.ts';

const CHECKS: ((project: OrgProject) => Iterable<Finding>)[] = [
  checkApps,
  checkCustomPermissions,
  checkDashboards,
  checkFieldShapes,
  checkGrants,
  checkLabels,
  checkLayouts,
  checkLimits,
  checkModules,
  checkObjectParts,
  checkPages,
  checkPermissionSets,
  checkRecords,
  checkReportTypes,
  checkReports,
  checkTargets,
  checkTemplates,
];

export function check(projectDir: string): Promise<Finding[]> {
  return withSchema(projectDir, (project) => CHECKS.flatMap((each) => [...each(project)]));
}

if (import.meta.main) await runGate(check);
