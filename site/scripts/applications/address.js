/* Where the API has an application. With the call's name, the server reads both at once. */
export const addressOf = ({ id, call }, part = "") => `applications/${id}${part}?call=${encodeURIComponent(call)}`;
