import { asyncApiDocument } from "@parley/protocol/asyncapi";
import { answerDocument } from "../../server/answer-document.ts";

/** Both socket edges as AsyncAPI 3. */
export const GET = () => answerDocument(asyncApiDocument);
