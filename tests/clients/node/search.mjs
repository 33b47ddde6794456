// Pages through every claim that a search finds, as the client library of Google's API does it; prints them as JSON.
import { factchecktools } from "@googleapis/factchecktools";

const [rootUrl, query, pageSize] = process.argv.slice(2);
const api = factchecktools({ version: "v1alpha1", rootUrl });
const claims = [];
let pageToken;
do {
  const { data } = await api.claims.search({ query, pageSize: Number(pageSize), pageToken });
  claims.push(...(data.claims ?? []));
  pageToken = data.nextPageToken;
} while (pageToken);
console.log(JSON.stringify(claims));
