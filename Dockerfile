# On the Record. Build: docker build -t onrecord . Run: docker run -p 8000:8000 -v onrecord:/data onrecord
ARG PYTHON=python:3.11-slim-bookworm

FROM ${PYTHON} AS build
ENV PIP_NO_CACHE_DIR=1 PIP_DISABLE_PIP_VERSION_CHECK=1
RUN python3 -m venv /opt/onrecord
WORKDIR /app
COPY requirements.in requirements.txt ./
RUN /opt/onrecord/bin/pip install --requirement requirements.in --constraint requirements.txt
COPY pyproject.toml LICENSE ./
COPY schemas schemas
COPY store store
COPY seeds seeds
COPY api api
RUN /opt/onrecord/bin/pip install --no-deps --no-build-isolation --editable . \
 && /opt/onrecord/bin/python -m compileall -q /app /opt/onrecord/lib

FROM ${PYTHON}
ENV PATH=/opt/onrecord/bin:$PATH PYTHONUNBUFFERED=1 ONRECORD_DATABASE=sqlite:////data/onrecord.db
RUN groupadd --gid 10001 onrecord \
 && useradd --uid 10001 --gid 10001 --home-dir /data --no-create-home --shell /usr/sbin/nologin onrecord \
 && install --directory --owner onrecord --group onrecord /data
COPY --from=build /opt/onrecord /opt/onrecord
COPY --from=build /app /app
WORKDIR /app
USER onrecord
VOLUME /data
EXPOSE 8000
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s \
  CMD ["python3", "-c", "import urllib.request; urllib.request.urlopen('http://127.0.0.1:8000/health/ready', timeout=4)"]
CMD ["onrecord", "serve", "--host", "0.0.0.0", "--port", "8000", "--if-empty", "seeds/articles"]
