package remora.sessionsapi.boundary;

/** Examples of credentials and vaults for the OpenAPI document, as they go over the wire. */
final class VaultExamples {

  private static final String INTEGRATION_ID = "3b0f7c1e-3a52-4d0e-9a53-0c9a4b1c7d11";
  private static final String CREDENTIAL_ID = "9d2f5b64-7c1a-4f5e-8c2b-5f0e6a7b8c9d";

  static final String CREDENTIAL_REQUEST =
      "{\"name\": \"Alice at the shop\", \"vaultIntegrationId\": \""
          + INTEGRATION_ID
          + "\", \"vaultPath\": \"secret/data/login-alice\", \"fieldMap\": {\"username\": \"user\","
          + " \"password\": \"pass\", \"totp\": \"otp\"}, \"allowedDomains\": [\"shop.example\","
          + " \"*.shop.example\"]}";

  static final String CREDENTIAL =
      "{\"id\": \""
          + CREDENTIAL_ID
          + "\", \"name\": \"Alice at the shop\", \"vaultIntegrationId\": \""
          + INTEGRATION_ID
          + "\", \"vaultPath\": \"secret/data/login-alice\", \"fieldMap\": {\"username\": \"user\","
          + " \"password\": \"pass\", \"totp\": \"otp\"}, \"allowedDomains\": [\"shop.example\","
          + " \"*.shop.example\"], \"createdAt\": \"2026-04-16T18:22:10.224Z\", \"updatedAt\":"
          + " \"2026-04-16T18:22:10.224Z\"}";

  static final String CREDENTIALS = "[" + CREDENTIAL + "]";

  static final String HASHICORP_REQUEST =
      "{\"name\": \"Company vault\", \"type\": \"hashicorp\", \"config\": {\"address\":"
          + " \"https://vault.example:8200\", \"namespace\": \"team-a\", \"authMethod\":"
          + " \"approle\", \"roleId\": \"db02de05-fa39-4855-059b-67221c5c2f63\", \"secretId\":"
          + " \"6a174c20-f6de-a53c-74d2-6018fcceff64\"}}";

  static final String LOCAL_REQUEST = "{\"name\": \"This server\", \"type\": \"local\"}";

  static final String HASHICORP =
      "{\"id\": \""
          + INTEGRATION_ID
          + "\", \"name\": \"Company vault\", \"type\": \"hashicorp\", \"address\":"
          + " \"https://vault.example:8200\", \"namespace\": \"team-a\", \"authMethod\":"
          + " \"approle\", \"roleId\": \"db02de05-fa39-4855-059b-67221c5c2f63\", \"createdAt\":"
          + " \"2026-04-16T18:22:10.224Z\", \"updatedAt\": \"2026-04-16T18:22:10.224Z\"}";

  static final String LOCAL =
      "{\"id\": \""
          + INTEGRATION_ID
          + "\", \"name\": \"This server\", \"type\": \"local\", \"address\": null, \"namespace\":"
          + " null, \"authMethod\": null, \"roleId\": null, \"createdAt\":"
          + " \"2026-04-16T18:22:10.224Z\", \"updatedAt\": \"2026-04-16T18:22:10.224Z\"}";

  static final String INTEGRATIONS = "[" + HASHICORP + "]";

  static final String SECRET_ID = "{\"secretId\": \"84896a0c-1347-aa90-a4f6-aca8b7558780\"}";

  static final String SECRET_REQUEST =
      "{\"path\": \"login-alice\", \"mount\": \"secret\", \"data\": {\"user\": \"alice\","
          + " \"pass\": \"correct horse\", \"otp\": \"JBSWY3DPEHPK3PXP\"}, \"metadata\":"
          + " {\"owner\": \"team-a\"}}";

  static final String SECRET_WRITTEN =
      "{\"path\": \"login-alice\", \"mount\": \"secret\", \"version\": 1}";

  static final String BAD_DOMAIN =
      "{\"error\": \"invalid_request\", \"message\": \"allowedDomains[0] must name a host; * alone"
          + " would be every host\", \"statusCode\": 400}";

  static final String BAD_INTEGRATION =
      "{\"error\": \"invalid_request\", \"message\": \"config.roleId is missing.\","
          + " \"statusCode\": 400}";

  static final String BAD_SECRET =
      "{\"error\": \"invalid_request\", \"message\": \"data.pin must be a string; got a number.\","
          + " \"statusCode\": 400}";

  static final String NO_CREDENTIAL =
      "{\"error\": \"credential_not_found\", \"message\": \"There is no such credential.\","
          + " \"statusCode\": 404}";

  static final String NO_INTEGRATION =
      "{\"error\": \"vault_integration_not_found\", \"message\": \"There is no such vault"
          + " integration.\", \"statusCode\": 404}";

  static final String VAULT_AWAY =
      "{\"error\": \"unavailable\", \"message\": \"The vault did not answer within 10 s.\","
          + " \"statusCode\": 503}";

  private VaultExamples() {}
}
