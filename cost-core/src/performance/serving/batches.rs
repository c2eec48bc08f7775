//! Batches whose requests start and end together (METHOD.md §7).

use super::rhythm::Waves;
use super::waiting::fixed_point;
use super::{Server, Settled};

/// A batch at random arrivals.
pub(super) struct Batch {
    /// Requests in it, n.
    pub(super) requests: f64,
    /// How long a request waits for it to start.
    pub(super) wait: f64,
}

impl Server<'_> {
    /// Service time of a batch of `requests`: all prompts, padded, then the longest answer,
    /// `S = n κ T_p / pp + (O − 1) TPOT`.
    pub(super) fn service(&self, requests: f64) -> f64 {
        let rhythm = self.rhythm(requests, 1.0, Waves::NONE);
        let reading = rhythm.prefill.total() / self.plan.layout.pipeline;
        requests * rhythm.longest * reading + (self.plan.workload.output_tokens - 1.0) * rhythm.tpot
    }

    /// The batch that forms at `rate` requests per second and replica: whoever arrives while the one before is
    /// served, or within `wait`: `n = max(1, λ max(S(n), wait))`. `None` when more arrive than fit.
    pub(super) fn batch_at(&self, rate: f64, most: f64, wait: f64) -> Option<Batch> {
        let gathered = |requests: f64| (rate * self.service(requests).max(wait)).max(1.0);
        if rate * self.service(most) >= most {
            return None;
        }
        let requests = fixed_point(most, |requests| gathered(requests).min(most));
        let service = self.service(requests);
        let busy = (rate * service / requests).min(1.0);
        // The first of a batch waits for all of the time, the others for half of it on average.
        let forming = wait * (requests + 1.0) / (2.0 * requests);
        Some(Batch { requests, wait: forming.max(busy * service / 2.0) })
    }

    /// What a run of such batches settles to, at `rate` requests per second of the deployment.
    pub(super) fn open_batches(&self, rate: f64, wait: f64) -> Option<Settled> {
        let replicas = self.plan.layout.attention_replicas();
        let batch = self.batch_at(rate / replicas, self.most / replicas, wait)?;
        Some(Settled {
            concurrency: 0.0,
            admitted: batch.requests * replicas,
            batch: batch.requests,
            others: 1.0,
            waves: Waves::NONE,
            rate: Some(rate),
            batch_wait: batch.wait,
        })
    }
}
