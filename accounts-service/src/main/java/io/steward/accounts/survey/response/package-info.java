/** What customers answer: on the page behind their link, or through an integrator; and what it adds up to. */
package io.steward.accounts.survey.response;
