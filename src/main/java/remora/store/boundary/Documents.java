package remora.store.boundary;

import com.mongodb.DuplicateKeyException;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Projections;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.bson.Document;
import org.eclipse.jnosql.communication.semistructured.CommunicationEntity;
import org.eclipse.jnosql.communication.semistructured.Elements;
import org.eclipse.jnosql.mapping.semistructured.EntityConverter;
import remora.store.control.Mongo;

/**
 * What JNoSQL cannot do: compare-and-set, counters, bulk writes. Its {@code update} replaces the
 * whole document and reports nothing; claims made that way ran 926 of 1000 tasks twice
 * (docs/adr/0001-jnosql-and-driver.md).
 */
@ApplicationScoped
public class Documents {

  @Inject Mongo mongo;
  @Inject EntityConverter converter;

  /** Inserts entities of one type in one round trip, in order, mapped as JNoSQL maps them. */
  public void insertAll(Collection<?> entities) {
    if (entities.isEmpty()) {
      return;
    }
    List<Document> documents = entities.stream().map(this::document).toList();
    mongo
        .collection(converter.toCommunication(entities.iterator().next()).name())
        .insertMany(documents, new InsertManyOptions().ordered(true));
  }

  private Document document(Object entity) {
    return new Document(converter.toCommunication(entity).toMap());
  }

  /**
   * Inserts; false when a document with this {@code _id} is there already, which then stays as it
   * is.
   */
  public boolean insertIfAbsent(String collection, Map<String, Object> document) {
    try {
      mongo.collection(collection).insertOne(new Document(document));
      return true;
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
        return false;
      }
      throw e;
    } catch (DuplicateKeyException | MongoBulkWriteException e) {
      return false;
    }
  }

  /**
   * Sets and increments fields of the document with this id if its fields have the expected values,
   * as one step.
   *
   * @return the document afterwards, empty when there is none such: somebody else was first
   */
  public Optional<Map<String, Object>> updateIf(
      String collection,
      String id,
      Map<String, Object> expected,
      Map<String, Object> set,
      Map<String, Object> increment) {
    Document update = new Document();
    if (!set.isEmpty()) {
      update.put("$set", new Document(set));
    }
    if (!increment.isEmpty()) {
      update.put("$inc", new Document(increment));
    }
    return mongo.updateIf(collection, id, expected, update).map(document -> document);
  }

  /**
   * Sets fields of those documents among these ids whose fields have the expected values, each as
   * one step.
   *
   * @return how many had them
   */
  public long updateAll(
      String collection,
      Collection<String> ids,
      Map<String, Object> expected,
      Map<String, Object> set) {
    Document filter = new Document("_id", new Document("$in", ids));
    filter.putAll(expected);
    return mongo.alone(
        () ->
            mongo
                .collection(collection)
                .updateMany(filter, new Document("$set", new Document(set)))
                .getModifiedCount());
  }

  /** Removes the document with this id if its fields have the expected values. */
  public void deleteIf(String collection, String id, Map<String, Object> expected) {
    Document filter = new Document("_id", id);
    filter.putAll(expected);
    mongo.alone(() -> mongo.collection(collection).deleteOne(filter));
  }

  /** Removes the documents with these ids. */
  public void deleteAll(String collection, Collection<String> ids) {
    mongo.collection(collection).deleteMany(new Document("_id", new Document("$in", ids)));
  }

  /** Removes all documents that match. */
  public void deleteWhere(String collection, Map<String, Object> filter) {
    mongo.collection(collection).deleteMany(new Document(filter));
  }

  /** A document of {@link #updateIf} as the entity that JNoSQL would make of it. */
  public <T> T entity(Class<T> type, String collection, Map<String, Object> document) {
    return converter.toEntity(type, CommunicationEntity.of(collection, Elements.of(document)));
  }

  /**
   * Documents whose ids are in the list: the one kind of query by many keys that the embedded store
   * does fast.
   */
  public List<Map<String, Object>> findAll(String collection, Collection<String> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return maps(mongo.collection(collection).find(new Document("_id", new Document("$in", ids))));
  }

  /** The same with only some fields of each, for documents that can be large. */
  public List<Map<String, Object>> findAll(
      String collection, Collection<String> ids, List<String> fields) {
    return find(collection, Map.of("_id", Map.of("$in", ids)), fields);
  }

  /** All documents that match; for collections that are small or have an index for it. */
  public List<Map<String, Object>> find(String collection, Map<String, Object> filter) {
    return maps(mongo.collection(collection).find(new Document(filter)));
  }

  /** The same with only some fields of each. */
  public List<Map<String, Object>> find(
      String collection, Map<String, Object> filter, List<String> fields) {
    return maps(
        mongo
            .collection(collection)
            .find(new Document(filter))
            .projection(Projections.include(fields)));
  }

  /** Documents that match, those with the least of a field first. */
  public List<Map<String, Object>> first(
      String collection, Map<String, Object> filter, String field, int most) {
    return maps(
        mongo
            .collection(collection)
            .find(new Document(filter))
            .sort(new Document(field, 1))
            .limit(most));
  }

  public long count(String collection) {
    return mongo.collection(collection).countDocuments();
  }

  private static List<Map<String, Object>> maps(Iterable<Document> found) {
    return StreamSupport.stream(found.spliterator(), false)
        .<Map<String, Object>>map(d -> d)
        .toList();
  }

  /** Sum of a numeric field over the documents that match. */
  public long sum(String collection, Map<String, Object> filter, String field) {
    var rows =
        mongo
            .collection(collection)
            .aggregate(
                List.of(
                    new Document("$match", new Document(filter)),
                    new Document(
                        "$group",
                        new Document("_id", null)
                            .append("sum", new Document("$sum", "$" + field)))));
    Document row = rows.first();
    return row == null ? 0 : row.get("sum", Number.class).longValue();
  }

  /** Whether other servers may use this store: the embedded one belongs to this process. */
  public boolean isShared() {
    return mongo.isShared();
  }

  /** Makes the indexes that the store wants. Does nothing when they are there. */
  public void prepare() {
    mongo.prepare();
  }

  /** Returns only when what was written before cannot be lost by a kill of this process. */
  public void makeDurable() {
    mongo.commit();
  }
}
