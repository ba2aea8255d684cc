/* Loaded before an example of the README: answers in place of the API, and holds a made-up token. */

const token = { id: "ed17574386854bf78a67040be0a770b0", status: "active", policies: [] };
const pages = [
  [
    { ...token, id: "1", name: "ci", expires_on: "2030-12-31T00:00:00Z" },
    { ...token, id: "2", name: "backup" },
  ],
  [{ ...token, id: "3", name: "deploy", expires_on: "2030-12-31T00:00:00Z" }],
];
let serviceTokenRequests = 0;

process.env["CLOUDFLARE_API_TOKEN"] = "cfut_0123456789abcdefghijABCDEFGHIJ0123456789c5a1e9f2";
globalThis.fetch = async (input) => {
  const request = new Request(input);
  const { pathname, searchParams } = new URL(request.url);
  switch (`${request.method} ${pathname.replace("/client/v4", "")}`) {
    case "POST /user/tokens":
      return succeed({ ...token, ...JSON.parse(await request.text()), value: "cfut_madeUp" });
    case "GET /user/tokens": {
      const page = Number(searchParams.get("page") ?? 1);
      return succeed(pages[page - 1], { page, per_page: 2, count: 2, total_count: 3 });
    }
    case "GET /accounts/023e105f4ecef8ad9ca31a8372d0c353/builds/tokens":
      return refuse(403, { code: 9109, message: "Unauthorized to access requested resource" });
    case "GET /accounts/023e105f4ecef8ad9ca31a8372d0c353/access/service_tokens":
      serviceTokenRequests += 1;
      return serviceTokenRequests === 1 ? new Response("", { status: 503 }) : succeed([token, token]);
    case "GET /user":
      return new Promise(() => undefined);
    default:
      return refuse(404, { code: 7003, message: "Could not route" });
  }
};

function succeed(result: unknown, result_info?: object): Response {
  return Response.json({ success: true, errors: [], messages: [], result, result_info });
}

function refuse(status: number, error: object): Response {
  return Response.json({ success: false, errors: [error], messages: [], result: null }, { status });
}
