"""Operations: whether the service lives, whether it is ready, and its metrics."""

import orjson
from flask import Response

from api import metrics
from api.blueprint import Blueprint
from api.database import engine
from api.errors import Problem
from api.spec import PROBLEMS
from schemas.health import HealthSchema, ReadinessSchema

blp = Blueprint("operations", __name__, description="Whether the service lives, whether it is ready, its metrics.")


@blp.route("/health/live")
@blp.response(200, HealthSchema)
def get_liveness() -> Response:
    """Tell whether the service lives

    Asks nothing of the database.
    """
    return Response(orjson.dumps({"status": "ok"}), content_type="application/json")


@blp.route("/health/ready")
@blp.response(200, ReadinessSchema)
@blp.doc(responses={503: PROBLEMS[503][0]})
def get_readiness() -> Response:
    """Tell whether the service is ready

    Ready is a service whose database answers.
    """
    try:
        ready = {"status": "ok", "revision": engine().revision()}
    except Exception as error:
        raise Problem(503, "The database does not answer.") from error
    return Response(orjson.dumps(ready), content_type="application/json", headers={"Cache-Control": "no-store"})


@blp.route("/metrics")
@blp.response(200, {"type": "string"}, content_type="text/plain", description="Metrics in the Prometheus text format.")
def get_metrics() -> Response:
    """Get metrics for Prometheus

    Requests by route and status, how long they took, and how many records there are.
    """
    return Response(metrics.expose(engine()), content_type=metrics.TYPE)
