/** JSON-P with its provider looked up once. */
package remora.json;
