import { expect, it } from "vitest";
import { redactUrl } from "./redact-url.ts";

const old = "8M7wS6hCpXVc-DoRnPPY_UCWPgy8aea4Wy6kCe5T";

it.each([
  ["https://ada:pass@example.com/v4/user", "https://example.com/v4/user"],
  ["https//ada:pass@example.com", "https//example.com"],
  ["//ada:p@ss@example.com/a@b", "//example.com/a@b"],
  [
    "https://example.com/a?page=2&token=x&api_key=y&name=z",
    "https://example.com/a?page=2&token=[redacted]&api_key=[redacted]&name=z",
  ],
  [
    "/a?clientSecret=x&X-Amz-Signature=y&token_id=1",
    "/a?clientSecret=[redacted]&X-Amz-Signature=[redacted]&token_id=1",
  ],
  ["/a?%74oken=x&user%5Bpassword%5D=y", "/a?%74oken=[redacted]&user%5Bpassword%5D=[redacted]"],
  ["/a?token=&b", "/a?token=&b"],
  [`/tokens/${old}/value`, "/tokens/[redacted]/value"],
  ["/tokens/cf%75t_0123456789abcdef", "/tokens/[redacted]"],
  ["/cb#access_token=x&state=1", "/cb#access_token=[redacted]&state=1"],
  [
    "/go?to=https%3A%2F%2Fx%2F%3Ftoken%3Dabc%26a%3D1",
    "/go?to=https%3A%2F%2Fx%2F%3Ftoken%3D[redacted]%26a%3D1",
  ],
  ["/a?r=%25252Fpin%25253Dx", "/a?r=%25252Fpin%25253D[redacted]"],
  [
    "/a?next=https%253A%252F%252Fada%253Apass%2540x.example",
    "/a?next=https%253A%252F%252F[redacted]x.example",
  ],
  ["/a?q=Bearer+abc", "/a?q=Bearer%20[redacted]"],
  ["/a?q=100%&r=%zz", "/a?q=100%&r=%zz"],
  ["no address", "no address"],
])("%s becomes %s", (url, clean) => {
  expect(redactUrl(url)).toBe(clean);
  expect(redactUrl(clean)).toBe(clean);
});
