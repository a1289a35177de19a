import { openApiDocument } from "@parley/protocol/openapi";
import { answerDocument } from "../../server/answer-document.ts";

/** The REST API as OpenAPI 3.1. */
export const GET = () => answerDocument(openApiDocument);
