const books = [
  { id: "moby-dick", title: "Moby-Dick", pages: 635 },
  { id: "emma", title: "Emma", pages: 474 },
];

/**
 * An API of yours. It may as well be elsewhere: the contract needs a function from a request to an
 * answer.
 */
export async function booksApi({ method, url }: Request): Promise<Response> {
  const [, collection, id] = new URL(url).pathname.split("/");
  if (collection !== "books") return new Response(null, { status: 404 });
  if (method !== "GET") return new Response(null, { status: 405, headers: { allow: "GET" } });
  if (id === undefined) return Response.json(books);
  const book = books.find((one) => one.id === id);
  return book === undefined ? new Response(null, { status: 404 }) : Response.json(book);
}
