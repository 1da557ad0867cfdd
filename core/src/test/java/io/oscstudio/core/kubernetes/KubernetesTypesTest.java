package io.oscstudio.core.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The data file, held to the deprecation guide of Kubernetes. */
class KubernetesTypesTest {
  private final KubernetesTypes types = KubernetesTypes.bundled();

  @ParameterizedTest
  @CsvSource({
    "extensions/v1beta1, Deployment, 16, apps/v1",
    "extensions/v1beta1, NetworkPolicy, 16, networking.k8s.io/v1",
    "extensions/v1beta1, Ingress, 22, networking.k8s.io/v1",
    "extensions/v1beta1, PodSecurityPolicy, 16,",
    "apps/v1beta1, StatefulSet, 16, apps/v1",
    "apps/v1beta2, DaemonSet, 16, apps/v1",
    "admissionregistration.k8s.io/v1beta1, MutatingWebhookConfiguration, 22, admissionregistration.k8s.io/v1",
    "apiextensions.k8s.io/v1beta1, CustomResourceDefinition, 22, apiextensions.k8s.io/v1",
    "apiregistration.k8s.io/v1beta1, APIService, 22, apiregistration.k8s.io/v1",
    "authentication.k8s.io/v1beta1, TokenReview, 22, authentication.k8s.io/v1",
    "authorization.k8s.io/v1beta1, SubjectAccessReview, 22, authorization.k8s.io/v1",
    "certificates.k8s.io/v1beta1, CertificateSigningRequest, 22, certificates.k8s.io/v1",
    "coordination.k8s.io/v1beta1, Lease, 22, coordination.k8s.io/v1",
    "networking.k8s.io/v1beta1, Ingress, 22, networking.k8s.io/v1",
    "rbac.authorization.k8s.io/v1beta1, ClusterRole, 22, rbac.authorization.k8s.io/v1",
    "scheduling.k8s.io/v1beta1, PriorityClass, 22, scheduling.k8s.io/v1",
    "storage.k8s.io/v1beta1, StorageClass, 22, storage.k8s.io/v1",
    "batch/v1beta1, CronJob, 25, batch/v1",
    "discovery.k8s.io/v1beta1, EndpointSlice, 25, discovery.k8s.io/v1",
    "events.k8s.io/v1beta1, Event, 25, events.k8s.io/v1",
    "autoscaling/v2beta1, HorizontalPodAutoscaler, 25, autoscaling/v2",
    "policy/v1beta1, PodDisruptionBudget, 25, policy/v1",
    "policy/v1beta1, PodSecurityPolicy, 25,",
    "node.k8s.io/v1beta1, RuntimeClass, 25, node.k8s.io/v1",
    "autoscaling/v2beta2, HorizontalPodAutoscaler, 26, autoscaling/v2",
    "flowcontrol.apiserver.k8s.io/v1beta1, FlowSchema, 26, flowcontrol.apiserver.k8s.io/v1",
    "storage.k8s.io/v1beta1, CSIStorageCapacity, 27, storage.k8s.io/v1",
    "flowcontrol.apiserver.k8s.io/v1beta2, FlowSchema, 29, flowcontrol.apiserver.k8s.io/v1",
    "flowcontrol.apiserver.k8s.io/v1beta3, FlowSchema, 32, flowcontrol.apiserver.k8s.io/v1"
  })
  void knowsWhichVersionRemovedAnApi(
      String apiVersion, String kind, int removed, String replacement) {
    ApiKind api = types.kind(apiVersion, kind).orElseThrow();

    assertThat(api.removed()).hasValue(removed);
    assertThat(api.replacement().orElse(null)).isEqualTo(replacement);
  }

  @ParameterizedTest
  @CsvSource({
    "v1, Pod, 0",
    "apps/v1, Deployment, 0",
    "networking.k8s.io/v1, Ingress, 19",
    "batch/v1, CronJob, 21",
    "policy/v1, PodDisruptionBudget, 21",
    "autoscaling/v2, HorizontalPodAutoscaler, 23"
  })
  void knowsWhichVersionBroughtAnApi(String apiVersion, String kind, int since) {
    ApiKind api = types.kind(apiVersion, kind).orElseThrow();

    assertThat(api.since().orElse(0)).isEqualTo(since);
    assertThat(api.removed()).isEmpty();
  }

  @Test
  void readsEveryTypeThereIs() {
    for (ApiKind api : types.kinds()) {
      assertThat(api.type().fields()).as(api.toString()).isNotEmpty();
      api.type().at("metadata").ifPresent(meta -> assertThat(meta).hasToString("ObjectMeta"));
    }
    assertThat(types.newestMinor()).isGreaterThanOrEqualTo(36);
  }

  @Test
  void knowsAFieldOfEachVersionThatHadIt() {
    ObjectType pod = types.kind("v1", "Pod").orElseThrow().type();

    assertThat(pod.at("spec", "containers", "startupProbe", "grpc")).isPresent();
    assertThat(pod.at("metadata", "clusterName")).contains(ValueType.Scalar.STRING);
    assertThat(pod.at("spec", "containers", "resources", "limits"))
        .contains(new ValueType.MapOf(ValueType.Scalar.QUANTITY));
    assertThat(pod.at("spec", "containers", "nothing")).isEmpty();
  }
}
