/** Whether phones have a worker. Turned off, the next visit takes it from every phone; open pages go on keeping and sending. */
export const hasWorker: boolean = import.meta.env.PROD
