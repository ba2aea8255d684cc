export {
  type ApiCredential,
  type ApiCredentials,
  type Authorization,
  authorizations,
  authorize,
  credentialTexts,
  faultOfCredentials,
  unauthenticated,
} from "./security/authorize.ts";
export { describeSchemes, type SchemeDescription } from "./security/describe-schemes.ts";
