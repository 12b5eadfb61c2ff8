/** What Brightwater Sensing sells, and what some customers ordered in the two years before the story. */
import { createAll, query, type Client } from '../lib/client.ts';
import type { Cast } from './story.ts';

const DAY = 86_400_000;

const PRODUCTS = {
  'Vial logger': { family: 'Loggers', price: 180 },
  'Pallet logger': { family: 'Loggers', price: 95 },
  'Freezer probe': { family: 'Probes', price: 240 },
  'Long-range gateway': { family: 'Gateways', price: 1200 },
  'Monitoring, site and year': { family: 'Monitoring', price: 4800 },
  'Calibration day': { family: 'Calibration', price: 1500 },
};

type Order = {
  account: string;
  rep: string;
  daysAgo: number;
  lines: [product: keyof typeof PRODUCTS, quantity: number][];
};

const ORDERS: Order[] = [
  // Grows: more of it, and more kinds
  { account: 'Castor Chemicals', rep: 'Noor Haddad', daysAgo: 560, lines: [['Freezer probe', 120]] },
  {
    account: 'Castor Chemicals',
    rep: 'Noor Haddad',
    daysAgo: 190,
    lines: [
      ['Freezer probe', 140],
      ['Long-range gateway', 8],
      ['Monitoring, site and year', 2],
    ],
  },
  // Shrinks
  {
    account: 'Juniper Hospitals',
    rep: 'Ben Castell',
    daysAgo: 610,
    lines: [
      ['Vial logger', 300],
      ['Monitoring, site and year', 6],
    ],
  },
  { account: 'Juniper Hospitals', rep: 'Ben Castell', daysAgo: 240, lines: [['Vial logger', 90]] },
  // As ever
  { account: 'Arden Breweries', rep: 'Noor Haddad', daysAgo: 500, lines: [['Freezer probe', 60]] },
  { account: 'Arden Breweries', rep: 'Noor Haddad', daysAgo: 150, lines: [['Freezer probe', 58]] },
  { account: 'Prairie Health', rep: 'Ben Castell', daysAgo: 430, lines: [['Vial logger', 200]] },
  // New
  {
    account: 'Redfern Packaging',
    rep: 'Ben Castell',
    daysAgo: 170,
    lines: [
      ['Long-range gateway', 6],
      ['Calibration day', 4],
    ],
  },
  {
    account: 'Quayside Market',
    rep: 'Priya Raman',
    daysAgo: 280,
    lines: [
      ['Freezer probe', 45],
      ['Monitoring, site and year', 1],
    ],
  },
  { account: 'Nordvik Seafood', rep: 'Hana Sato', daysAgo: 320, lines: [['Pallet logger', 700]] },
  { account: 'Bellweather Labs', rep: 'Diego Santos', daysAgo: 395, lines: [['Vial logger', 260]] },
  { account: 'Bellweather Labs', rep: 'Diego Santos', daysAgo: 130, lines: [['Calibration day', 12]] },
];

export async function createOrders(client: Client, cast: Cast, now: number): Promise<void> {
  const [book] = await query<{ Id: string }>(client, 'SELECT Id FROM Pricebook2 WHERE IsStandard = TRUE');
  const entries = await createProducts(client, book!.Id);
  const dealIds = await createAll(
    client,
    'Opportunity',
    ORDERS.map(({ account, rep, daysAgo, lines }) => ({
      Name: `${account}: order of ${new Date(now - daysAgo * DAY).toISOString().slice(0, 7)}`,
      AccountId: cast.accounts.get(account),
      OwnerId: cast.users.get(rep),
      Pricebook2Id: book!.Id,
      StageName: 'Closed Won',
      CloseDate: new Date(now - daysAgo * DAY).toISOString().slice(0, 10),
      Amount: lines.reduce((sum, [product, quantity]) => sum + PRODUCTS[product].price * quantity, 0),
      Type: 'Existing Customer - Upgrade',
    })),
  );
  const lines = ORDERS.flatMap((order, i) =>
    order.lines.map(([product, Quantity]) => ({
      OpportunityId: dealIds[i],
      PricebookEntryId: entries.get(product)!.entryId,
      Product2Id: entries.get(product)!.productId,
      Quantity,
      UnitPrice: PRODUCTS[product].price,
    })),
  );
  await createAll(client, 'OpportunityLineItem', lines);
}

type Entry = { productId: string; entryId: string };

async function createProducts(client: Client, bookId: string): Promise<Map<string, Entry>> {
  const products = Object.entries(PRODUCTS);
  const productIds = await createAll(
    client,
    'Product2',
    products.map(([name, { family }]) => ({ Name: name, Family: family, IsActive: true })),
  );
  const entryIds = await createAll(
    client,
    'PricebookEntry',
    products.map(([, { price }], i) => ({
      Pricebook2Id: bookId,
      Product2Id: productIds[i],
      UnitPrice: price,
      IsActive: true,
    })),
  );
  return new Map(products.map(([name], i) => [name, { productId: productIds[i]!, entryId: entryIds[i]! }]));
}
