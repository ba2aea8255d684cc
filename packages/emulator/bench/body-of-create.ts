/** The body of a request for a new token, as JSON. */
export const bodyOfCreate = JSON.stringify({
  name: "bench",
  policies: [
    {
      effect: "allow",
      resources: { "com.cloudflare.api.account.zone.eb78d65290b24279ba6f44721b3ea3c4": "*" },
      permission_groups: [{ id: "82e64a83756745bbbb1c9c2701bf816b" }],
    },
  ],
});
