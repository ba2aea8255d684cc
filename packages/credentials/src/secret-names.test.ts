import { describe, expect, it } from "vitest";
import { isSecretName } from "./secret-names.ts";

const secret = `
  value client_secret build_token_secret clientSecret ClientSecret client-secret CLIENT_SECRET clientsecret
  secret secrets secret_text secretKey secret_key tunnel_secret shared-secret webhookSecret secretBase64
  password Password passwords user_password passwordConfirmation password_hash old_password passwd passphrase db_pwd
  token tokens Token access_token accessToken refresh_token id_token api_token token_value tokenValue authToken
  CLOUDFLARE_API_TOKEN csrf_token X-CSRF-Token session_token private-token PRIVATE-TOKEN X-Auth-Token
  api_key apiKey APIKey apikey api-key Api-Key X-Api-Key X-API-Key api_keys private_key privateKey signing_key
  encryption_key access_key secret_access_key license_key preshared_key service_key CLOUDFLARE_API_KEY
  authorization Authorization proxy-authorization Proxy-Authorization CF_Authorization auth
  X-Auth-Key X-Auth-Email X-Auth-User-Service-Key CF-Access-Client-Secret cf-access-jwt-assertion CF-Access-Token
  cookie Cookie set-cookie Set-Cookie cookies cf_clearance session_id sessionid PHPSESSID
  signature X-Amz-Signature X-Goog-Signature sig jwt client_assertion SAMLResponse code_verifier recovery_codes
  credential credentials connection_string connectionString psk otp user[password] credentials.apiKey
  pass db_pass smtpPass MYSQL_PASS pw user_pw creds dbCreds basic_auth basicAuth http_auth proxy_auth x-basic-auth
  authData authentication_key ssh_key sshKey stream_key streamKey private_key_block app_key application_key
  consumer_key client_key storage_key subscription-key Ocp-Apim-Subscription-Key x-functions-key origin_ca_key
  api_key_v2 apiKeyPrimary apiKey_secondary tokenB64 token_b64 otp_code mfa_code totp_seed seed_phrase recovery_phrase
  mnemonic mnemonic_words pin user_pin session x-session sid connect.sid sessid csrf x-csrf oauth_verifier jwk pem
  connString conn_str wifi_psk passkey passkeys id_token_hint hmac totp
`;

const plain = `
  id name status token_id tokenId token-id client_id clientId CF-Access-Client-Id client_secret_version
  previous_client_secret_expires_at build_token_name build_token_uuid cloudflare_token_id secret_name secret_id
  token_count tokenCount token_type token_status token_expires_on token_endpoint tokens_url
  password_policy password_length passwordExpiresAt has_password is_secret requires_token max_tokens
  api_key_id apiKeyName access_key_id key keys key_id public_key primary_key cache_key idempotency-key site_key
  signature_algorithm authorization_url authorizationEndpoint same_site_cookie_attribute cookie_name auth_type
  issued_on modified_on expires_on not_before policies permission_groups resources effect condition duration
  page per_page total_count result result_info errors messages code message documentation_url pointer
  cf-ray content-type accept user-agent etag date server location www-authenticate retry-after
  email url host author monkey turkey tokenizer secretary_id
  bypass bypass_cache compass passed passes by_pass_count pinned pinning opinion shipping pwa power credit
  sort_key partition_key object_key keyboard keyword foreignKey primaryKey project_key hot_key routing_key author_key
  seed random_seed seeds session_duration sessions session_count session_id_type obsession inside aside side jwks
  jwks_url certificate_pem_url authored authentication authority auth_url error_message country_code code postal_code
  status_code phrase v b v2 primary secondary base64 hash header
`;

const names = (text: string) => text.trim().split(/\s+/u);

describe("a name that holds a credential", () => {
  it.each(names(secret))("is %s", (name) => expect(isSecretName(name)).toBe(true));

  it("is judged by its end where it is very long", () => {
    expect(isSecretName(`${"x".repeat(1_000_000)}_token`)).toBe(true);
  });

  it("is found at the front of a long name where it is secret wherever it stands", () => {
    expect(isSecretName(`password${"_x".repeat(100_000)}`)).toBe(true);
    expect(isSecretName(`note${"_x".repeat(100_000)}`)).toBe(false);
  });
});

describe("a name that only describes something", () => {
  it.each(["", "42", ...names(plain)])("is %j", (name) => expect(isSecretName(name)).toBe(false));
});
