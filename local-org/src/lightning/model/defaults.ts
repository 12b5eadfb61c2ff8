/**
 * How standard objects look where the package has no layout, compact layout or search layout of its own for them.
 * Salesforce keeps those in the org, not in the package, so the local org brings plain ones.
 */

export interface ObjectDefaults {
  icon: string;
  compact: string[];
  sections: { label: string; columns: string[][] }[];
  /** Fields that the forms require beside those of the object. */
  required?: string[];
  list: string[];
  /** Child relationship names. */
  related: string[];
}

export const OBJECT_DEFAULTS: Record<string, ObjectDefaults> = {
  Opportunity: {
    icon: 'standard:opportunity',
    compact: ['AccountId', 'Amount', 'CloseDate', 'StageName', 'OwnerId'],
    sections: [
      {
        label: 'Opportunity Information',
        columns: [
          ['Name', 'AccountId', 'OwnerId', 'Type', 'LeadSource'],
          ['Amount', 'CloseDate', 'StageName', 'Probability', 'NextStep'],
        ],
      },
      { label: 'Description', columns: [['Description']] },
    ],
    list: ['Name', 'AccountId', 'StageName', 'Amount', 'CloseDate', 'OwnerId'],
    related: ['Events', 'Call_Plans__r', 'OpportunityContactRoles'],
  },
  Account: {
    icon: 'standard:account',
    compact: ['Type', 'Phone', 'Website', 'Industry', 'OwnerId'],
    sections: [
      {
        label: 'Account Information',
        columns: [
          ['Name', 'OwnerId', 'ParentId', 'Type', 'Industry'],
          ['Phone', 'Website', 'BillingCity', 'BillingCountry', 'NumberOfEmployees'],
        ],
      },
      { label: 'Description', columns: [['Description']] },
    ],
    list: ['Name', 'Industry', 'Type', 'BillingCity', 'Phone', 'OwnerId'],
    related: ['Contacts', 'Opportunities', 'Events'],
  },
  Contact: {
    icon: 'standard:contact',
    compact: ['Title', 'AccountId', 'Phone', 'Email', 'OwnerId'],
    sections: [
      {
        label: 'Contact Information',
        columns: [
          ['FirstName', 'LastName', 'AccountId', 'Title', 'OwnerId'],
          ['Phone', 'MobilePhone', 'Email', 'ReportsToId', 'Department'],
        ],
      },
    ],
    list: ['Name', 'Title', 'AccountId', 'Phone', 'Email', 'OwnerId'],
    related: ['Events', 'OpportunityContactRoles'],
  },
  Event: {
    icon: 'standard:event',
    required: ['Subject'],
    compact: ['WhatId', 'StartDateTime', 'EndDateTime', 'Location', 'OwnerId'],
    sections: [
      {
        label: 'Event Information',
        columns: [
          ['Subject', 'StartDateTime', 'EndDateTime', 'IsAllDayEvent', 'Location'],
          ['WhatId', 'WhoId', 'OwnerId', 'Type', 'ShowAs'],
        ],
      },
      { label: 'Description', columns: [['Description']] },
    ],
    list: ['Subject', 'StartDateTime', 'EndDateTime', 'WhatId', 'WhoId', 'OwnerId'],
    related: [],
  },
  OpportunityContactRole: {
    icon: 'standard:people',
    compact: [],
    sections: [],
    list: ['ContactId', 'Role', 'IsPrimary'],
    related: [],
  },
  EventRelation: {
    icon: 'standard:people',
    compact: [],
    sections: [],
    list: ['RelationId', 'Status'],
    related: [],
  },
  Task: {
    icon: 'standard:task',
    compact: ['WhatId', 'ActivityDate', 'Status', 'Priority', 'OwnerId'],
    sections: [
      {
        label: 'Task Information',
        columns: [
          ['Subject', 'ActivityDate', 'Status', 'Priority'],
          ['WhatId', 'WhoId', 'OwnerId'],
        ],
      },
      { label: 'Description', columns: [['Description']] },
    ],
    list: ['Subject', 'ActivityDate', 'Status', 'WhatId', 'WhoId', 'OwnerId'],
    related: [],
  },
  User: {
    icon: 'standard:user',
    compact: ['Title', 'Email', 'ManagerId', 'UserRoleId'],
    sections: [
      {
        label: 'About',
        columns: [
          ['Name', 'Title', 'ManagerId'],
          ['Email', 'UserRoleId', 'TimeZoneSidKey'],
        ],
      },
    ],
    list: ['Name', 'Title', 'Email', 'UserRoleId'],
    related: [],
  },
};

/** Related lists by the names that layouts use for standard ones. */
export const STANDARD_RELATED_LISTS: Record<string, string> = {
  RelatedContactList: 'Contacts',
  RelatedOpportunityList: 'Opportunities',
  RelatedContactRoleList: 'OpportunityContactRoles',
  RelatedOpportunityContactRoleList: 'OpportunityContactRoles',
  RelatedActivityList: 'Events',
  RelatedEventList: 'Events',
  OpenActivities: 'Events',
  ActivityHistories: 'Events',
};

export const FALLBACK_ICON = 'standard:record';
