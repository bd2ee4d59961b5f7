package remora.sessionsapi.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import remora.access.boundary.Caller;
import remora.files.boundary.SessionFiles;
import remora.files.boundary.Uploads;
import remora.files.boundary.Workspace;
import remora.sessions.boundary.Session;
import remora.sessions.boundary.Sessions;

/** The files of the caller's session with an id; each call counts as use of the session. */
@RequestScoped
class SessionFolders {

  @Inject Caller caller;
  @Inject Sessions sessions;
  @Inject SessionFiles files;

  Uploads uploads(String id) {
    return files.uploads(session(id).uploads().getParent());
  }

  Workspace workspace(String id) {
    return files.workspace(session(id).workspace().getParent());
  }

  private Session session(String id) {
    Session session = sessions.find(caller.tenant(), id);
    session.touch();
    return session;
  }
}
