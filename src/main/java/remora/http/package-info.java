/** What the clients of foreign HTTP servers share: nothing from there is read without a limit. */
package remora.http;
