/**
 * The identifiers of the documentation's examples, so that those examples run unchanged in the
 * seeded world; the others are made up.
 */
export const seededIds = {
  user: "7e57a1b2c3d4e5f60718293a4b5c6d7e",
  accounts: {
    acme: "023e105f4ecef8ad9ca31a8372d0c353",
    acmeStaging: "5a1b0c9d8e7f60718293a4b5c6d7e8f9",
  },
  zones: {
    exampleCom: "eb78d65290b24279ba6f44721b3ea3c4",
    exampleNet: "22b1de5f1c0e4b3ea97bb1e963b06a43",
    stagingExampleOrg: "9c0d1e2f3a4b5c6d7e8f90a1b2c3d4e5",
  },
} as const;
