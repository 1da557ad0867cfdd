package io.oscstudio.core.convert;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {
  @ParameterizedTest
  @CsvSource({
    "redis, Redis",
    "kube-prometheus-stack, KubePrometheusStack",
    "my_chart.v2, MyChartV2",
    "3scale, 3scale"
  })
  void namesKindsAfterCharts(String chart, String kind) {
    assertThat(Names.kind(chart)).isEqualTo(kind);
  }

  @ParameterizedTest
  @CsvSource({
    "replicaCount, Replica count",
    "rootCAUrl, Root CA URL",
    "max_size, Max size",
    "DB_HOST, DB HOST",
    "tls, TLS",
    "loadBalancerIP, Load balancer IP",
    "livenessProbe, Liveness probe",
    "_, _"
  })
  void readsKeysAsPeopleDo(String key, String title) {
    assertThat(Names.title(key)).isEqualTo(title);
  }

  @ParameterizedTest
  @CsvSource({"My_Chart, my-chart", "a.b, a-b", "9lives, lives", "-x-, '' ", "Ä1, ''"})
  void bringsNamesIntoOscsForm(String name, String expected) {
    assertThat(Names.serviceName(name).orElse("")).isEqualTo(expected);
  }
}
