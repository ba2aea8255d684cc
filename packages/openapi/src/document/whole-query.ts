/** The style of a parameter that makes up the whole query (`in: querystring` of OpenAPI 3.2). */
export const wholeQuery = "querystring";
