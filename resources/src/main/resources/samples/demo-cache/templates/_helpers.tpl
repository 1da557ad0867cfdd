{{- define "demo-cache.fullname" -}}
{{ .Release.Name }}-cache
{{- end -}}
