/** The names on the customer's side, attendees first, then the contact the meeting is with. */
export function customersOf({ attendees, contactName }: Apex.CallPlanPanel): string[] {
  const names = (attendees ?? []).filter(({ isCustomer }) => isCustomer).map(({ name }) => name);
  return [...new Set([...names, ...(contactName ? [contactName] : [])])];
}

/** The names on our side, as far as the meeting tells. */
export function oursOf({ attendees }: Apex.CallPlanPanel): string[] {
  return (attendees ?? []).filter(({ isCustomer }) => !isCustomer).map(({ name }) => name);
}
