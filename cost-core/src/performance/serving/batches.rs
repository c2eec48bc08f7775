//! Batches whose requests start and end together (METHOD.md §7).

use super::rhythm::Waves;
use super::{Server, Settled};

/// Batches grow quickly to their size, except close to the largest load.
const ROUNDS: usize = 400;
const TOLERANCE: f64 = 1e-10;
/// How far the last round may be from the size at which a batch serves as many as arrive.
const SLACK: f64 = 1e-6;
/// Sizes beyond this are tried by the largest one alone.
const MOST_TRIED: f64 = 65_536.0;

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
    /// served, or within `wait`: the least n = max(1, λ max(S(n), wait)), which batches grow to from one request.
    /// `None` when they grow beyond what fits.
    pub(super) fn batch_at(&self, rate: f64, most: f64, wait: f64) -> Option<Batch> {
        let gathered = |requests: f64| (rate * self.service(requests).max(wait)).max(1.0);
        let mut requests = 1.0_f64.min(most);
        for _ in 0..ROUNDS {
            let next = gathered(requests).min(most);
            let settled = (next - requests).abs() <= TOLERANCE * next;
            requests = next;
            if settled {
                break;
            }
        }
        let service = self.service(requests);
        if rate * service > requests * (1.0 + SLACK) {
            return None;
        }
        let busy = (rate * service / requests).min(1.0);
        // The first of a batch waits for all of the time, the others for half of it on average.
        let forming = wait.min((requests - 1.0) / rate).max(if requests > 1.0 { 0.0 } else { wait });
        let forming = forming * (requests + 1.0) / (2.0 * requests);
        Some(Batch { requests, wait: forming.max(busy * service / 2.0) })
    }

    /// Requests per second of a replica that batches of at most `most` can serve: large ones wait for their longest.
    pub(super) fn most_in_batches(&self, most: f64) -> f64 {
        let sizes = (0..).map(|power| f64::from(1u32 << power)).take_while(|size| *size < most.min(MOST_TRIED));
        sizes.chain([most]).map(|size| size / self.service(size)).fold(0.0, f64::max)
    }

    /// What a run of such batches settles to, at `rate` requests per second of the deployment.
    pub(super) fn open_batches(&self, rate: f64, wait: f64) -> Option<Settled> {
        let replicas = self.plan.layout.attention_replicas();
        let batch = self.batch_at(rate / replicas, self.most / replicas, wait)?;
        let settled = Settled::at_random(rate, batch.requests);
        Some(Settled { admitted: batch.requests * replicas, batch_wait: batch.wait, ..settled })
    }
}
