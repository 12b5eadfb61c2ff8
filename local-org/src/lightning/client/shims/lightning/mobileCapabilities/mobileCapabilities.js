/** The capabilities of Salesforce's mobile app; a browser has none of them, on the platform too. */
export const getBarcodeScanner = () => ({ isAvailable: () => false });
