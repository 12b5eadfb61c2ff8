export default async function useFixedTimeZone() {
  process.env.TZ = 'America/Los_Angeles';
}
