/**
 * The name of a permission group as the list of groups has it. Documents of Cloudflare spell some
 * otherwise (D46 in spec/decisions.md).
 */
export function listedGroupName(name: string): string {
  return listedNames.get(name) ?? name;
}

const listedNames: ReadonlyMap<string, string> = new Map([
  ["Zone Zone Read", "Zone Read"],
  ["Zone Zone Edit", "Zone Write"],
  ["Zone DNS Edit", "DNS Write"],
  ["Account Filter Lists Read", "Account Rule Lists Read"],
  ["Account Filter Lists Edit", "Account Rule Lists Write"],
  ["Access: SCIM Logs Read", "Access: SCIM logs read"],
]);
