package remora.files.entity;

/** Numbers of the user and the group that a file belongs to. */
public record Ownership(int uid, int gid) {}
