package remora.store.control;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import org.eclipse.jnosql.communication.semistructured.DatabaseManager;
import org.eclipse.jnosql.databases.mongodb.communication.MongoDBDocumentConfiguration;
import org.eclipse.jnosql.databases.mongodb.communication.MongoDBDocumentManager;
import org.eclipse.jnosql.mapping.Database;
import org.eclipse.jnosql.mapping.DatabaseType;

/**
 * Gives JNoSQL the connection of {@link Mongo}, so that there is one pool and one embedded store.
 */
@Alternative
@Priority(Interceptor.Priority.APPLICATION)
@ApplicationScoped
public class DocumentManagers {

  @Inject Mongo mongo;

  /** Dependent: the class has no proxyable constructor (WELD-001435 for any normal scope). */
  @Produces
  @Dependent
  @Typed(MongoDBDocumentManager.class)
  MongoDBDocumentManager documentManager() {
    return new MongoDBDocumentConfiguration().get(mongo.client()).apply(mongo.databaseName());
  }

  @Produces
  @ApplicationScoped
  @Database(DatabaseType.DOCUMENT)
  @Typed(DatabaseManager.class)
  DatabaseManager databaseManager() {
    return documentManager();
  }
}
