"""Joins the services of the contract to a server, each with what it works with."""

import asyncio
import datetime
from collections.abc import Callable
from dataclasses import dataclass

import grpc
from grpc_health.v1 import health
from grpc_reflection.v1alpha import reflection

from proviso.v1 import (
    audit_service_pb2,
    audit_service_pb2_grpc,
    key_service_pb2,
    key_service_pb2_grpc,
    policy_service_pb2,
    policy_service_pb2_grpc,
    record_service_pb2,
    record_service_pb2_grpc,
    review_service_pb2,
    review_service_pb2_grpc,
    screening_service_pb2,
    screening_service_pb2_grpc,
)
from proviso_server.activation import Activator
from proviso_server.api.audit import AuditService
from proviso_server.api.catalogue import KeyService, PolicyService
from proviso_server.api.records import RecordService
from proviso_server.api.reviews import ReviewService
from proviso_server.api.screening import ScreeningService
from proviso_server.attachments import Attachments, open_attachments
from proviso_server.cases.watch import CaseWatcher
from proviso_server.config import Config
from proviso_server.keyring import Keyring
from proviso_server.recording import Recorder
from proviso_server.rescreening import Rescreener
from proviso_server.review import people
from proviso_server.review.acting import Reviewer
from proviso_server.review.record_screening import RecordScreener
from proviso_server.screen import Screener

SERVICES = (
    screening_service_pb2.DESCRIPTOR.services_by_name["ScreeningService"].full_name,
    audit_service_pb2.DESCRIPTOR.services_by_name["AuditService"].full_name,
    record_service_pb2.DESCRIPTOR.services_by_name["RecordService"].full_name,
    review_service_pb2.DESCRIPTOR.services_by_name["ReviewService"].full_name,
    policy_service_pb2.DESCRIPTOR.services_by_name["PolicyService"].full_name,
    key_service_pb2.DESCRIPTOR.services_by_name["KeyService"].full_name,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """What the services share; `stopping` is set once the service stops."""

    screener: Screener
    activator: Activator
    ring: Keyring
    config: Config
    stopping: asyncio.Event
    now: Callable[[], datetime.datetime]


def register(server: grpc.aio.Server, parts: Parts) -> None:
    """Add all services and reflection; raise ConfigInvalid where one can't work."""
    screener = parts.screener
    screening_service_pb2_grpc.add_ScreeningServiceServicer_to_server(
        ScreeningService(screener, policy_timeout_s=parts.config.opa.timeout_s), server
    )
    audit_service_pb2_grpc.add_AuditServiceServicer_to_server(
        AuditService(screener.log, screener.policies, parts.now), server
    )
    _register_records(server, parts)
    review_service_pb2_grpc.add_ReviewServiceServicer_to_server(_reviews(parts), server)
    key_service_pb2_grpc.add_KeyServiceServicer_to_server(
        KeyService(decision_keys=screener.keys, signer=parts.ring.log), server
    )
    reflection.enable_server_reflection(
        (*SERVICES, health.SERVICE_NAME, reflection.SERVICE_NAME), server
    )


def _register_records(server: grpc.aio.Server, parts: Parts) -> None:
    screener = parts.screener
    rescreener = Rescreener(
        log=screener.log,
        policies=screener.policies,
        keys=screener.keys,
        now=parts.now,
        insecure_dev=screener.insecure_dev,
    )
    policy_service_pb2_grpc.add_PolicyServiceServicer_to_server(
        PolicyService(screener.policies, parts.activator, rescreener), server
    )
    recorder = Recorder(
        log=screener.log,
        policies=screener.policies,
        keys=screener.keys,
        now=parts.now,
        insecure_dev=screener.insecure_dev,
    )
    record_service_pb2_grpc.add_RecordServiceServicer_to_server(
        RecordService(recorder), server
    )


def _reviews(parts: Parts) -> ReviewService:
    screener = parts.screener
    reviewer = Reviewer(
        log=screener.log,
        policies=screener.policies,
        keys=screener.keys,
        people=people.load(parts.config),
        now=parts.now,
        timeout_s=parts.config.opa.timeout_s,
        insecure_dev=screener.insecure_dev,
    )
    return ReviewService(
        reviewer,
        RecordScreener(reviewer=reviewer, screener=screener),
        CaseWatcher(log=screener.log, stopping=parts.stopping),
        _attachments(parts.config),
    )


def _attachments(config: Config) -> Attachments | None:
    review = config.review
    if review.attachments is None:
        return None
    review.attachments.mkdir(mode=0o700, parents=True, exist_ok=True)
    return open_attachments(
        review.attachments,
        max_file_bytes=review.max_attachment_bytes,
        max_total_bytes=review.max_attachments_bytes,
    )
