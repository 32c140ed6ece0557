import * as v from "valibot";
import { check } from "../gate/check";

/** What a verdict at first sight is called: a UUID, or whatever comes in its place. */
const name = v.pipe(v.string(), v.maxLength(100));
/** 0 for the middle; 1 or 2 for an end of a long picture. */
const square = v.picklist([0, 1, 2]);

/** @throws TypeError where `data` is no such name */
export const checkSettled = (data: unknown) => check(name, data, "the name of a verdict");
/** @throws TypeError where `data` is no part of a picture */
export const checkSquare = (data: unknown) => check(square, data, "a part of a picture");
