/** The phone code that signs a demo account in, in demo mode only. */
export const DEMO_CODE = '000000';
