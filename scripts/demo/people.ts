/** Who sells and who buys in the demo. Everybody here is invented. */

export type Team = { name: 'West' | 'East' | 'North'; manager: Person; reps: Person[] };
export type Person = { firstName: string; lastName: string };

const person = (name: string): Person => {
  const [firstName = '', lastName = ''] = name.split(' ');
  return { firstName, lastName };
};

/** Tom Adeyemi and Priya Raman are the demo users that every local org has; the others are created. */
export const TEAMS: Team[] = [
  { name: 'West', manager: person('Tom Adeyemi'), reps: ['Priya Raman', 'Ben Castell', 'Noor Haddad'].map(person) },
  {
    name: 'East',
    manager: person('Greta Lindqvist'),
    reps: ['Marco Bellini', 'Aisha Bello', 'Jonas Weber'].map(person),
  },
  { name: 'North', manager: person('Samuel Okoro'), reps: ['Lena Fischer', 'Diego Santos', 'Hana Sato'].map(person) },
];

export type Customer = {
  account: string;
  industry: string;
  project: string;
  contacts: { name: Person; title: string }[];
};

const customer = (account: string, industry: string, project: string, ...contacts: [string, string][]): Customer => ({
  account,
  industry,
  project,
  contacts: contacts.map(([name, title]) => ({ name: person(name), title })),
});

export const CUSTOMERS: Customer[] = [
  customer(
    'Halvorsen Foods',
    'Food & Beverage',
    'cold-chain monitoring',
    ['Dana Whitfield', 'Operations Director'],
    ['Luis Ortega', 'CFO'],
    ['Rob Keller', 'IT Lead'],
  ),
  customer(
    'Ostara Pharma',
    'Biotechnology',
    'transport compliance',
    ['Grace Lin', 'Head of Quality'],
    ['Erik Sund', 'Logistics Manager'],
  ),
  customer(
    'Copperline Dairy',
    'Food & Beverage',
    'tanker telemetry',
    ['Walt Brandt', 'Fleet Manager'],
    ['Ines Costa', 'Finance Director'],
  ),
  customer(
    'Kiln & Crate Bakery',
    'Food & Beverage',
    'proofing rooms',
    ['Owen Blake', 'Owner'],
    ['Mia Park', 'Production Lead'],
  ),
  customer(
    'Harbor Blood Bank',
    'Healthcare',
    'storage monitoring',
    ['Amara Osei', 'Medical Director'],
    ['Paul Renner', 'Facilities'],
  ),
  customer(
    'Sandoval Produce',
    'Food & Beverage',
    'cold room sensors',
    ['Carla Reyes', 'Plant Manager'],
    ['Tim Aldous', 'Buyer'],
  ),
  customer(
    'Tamarack Vaccines',
    'Biotechnology',
    'freezer farm pilot',
    ['Nadia Volkov', 'Site Director'],
    ['Kofi Mensah', 'Validation Lead'],
  ),
  customer(
    'Nordvik Seafood',
    'Food & Beverage',
    'vessel loggers',
    ['Siri Dahl', 'Head of Supply'],
    ['Jens Holm', 'Captain'],
  ),
  customer(
    'Bellweather Labs',
    'Healthcare',
    'lab fridge monitoring',
    ['Priscilla Hart', 'Lab Manager'],
    ['Omar Aziz', 'Procurement'],
  ),
  customer(
    'Polar Post Couriers',
    'Shipping',
    'van fleet loggers',
    ['Grace Murray', 'Security Lead'],
    ['Dale Fisk', 'COO'],
  ),
  customer(
    'Meridian Grocers',
    'Retail',
    'store freezers',
    ['Helen Cho', 'VP Store Operations'],
    ['Victor Lund', 'Energy Manager'],
  ),
  customer(
    'Juniper Hospitals',
    'Healthcare',
    'pharmacy fridges',
    ['Sofia Marin', 'Chief Pharmacist'],
    ['Neil Grant', 'Procurement'],
  ),
  customer(
    'Arden Breweries',
    'Food & Beverage',
    'fermentation probes',
    ['Frank Doyle', 'Head Brewer'],
    ['Kim Yates', 'Finance'],
  ),
  customer(
    'Castor Chemicals',
    'Chemicals',
    'reagent warehouse',
    ['Ulrike Stein', 'Safety Officer'],
    ['Peter Novak', 'Site Manager'],
  ),
  customer('Fennimore Farms', 'Agriculture', 'seed storage', ['Abel Fenn', 'Owner'], ['Rosa Diaz', 'Operations']),
  customer(
    'Glacier Logistics',
    'Shipping',
    'reefer containers',
    ['Anton Reiss', 'Fleet Director'],
    ['Maya Singh', 'IT Director'],
  ),
  customer('Lumen Biologics', 'Biotechnology', 'cryo tanks', ['Claire Duval', 'COO'], ['Ravi Iyer', 'Quality']),
  customer(
    'Prairie Health',
    'Healthcare',
    'clinic rollout',
    ['Joan Becker', 'Director of Nursing'],
    ['Stan Cole', 'IT'],
  ),
  customer('Quayside Market', 'Retail', 'fish counters', ['Lou Marchetti', 'Owner'], ['Eva Stone', 'Manager']),
  customer(
    'Redfern Packaging',
    'Manufacturing',
    'humidity control',
    ['Iris Vaughn', 'Plant Director'],
    ['Glen Pratt', 'Engineer'],
  ),
];
