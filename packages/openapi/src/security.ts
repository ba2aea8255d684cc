export { type ApiCredentials, authorize, credentialTexts, faultOfCredentials } from "./security/authorize.ts";
export { describeSchemes, type SchemeDescription } from "./security/describe-schemes.ts";
