/** Health, and the qualifiers of the container's executors. */
package remora.operations.boundary;
